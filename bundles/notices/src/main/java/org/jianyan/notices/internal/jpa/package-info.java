@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.notices.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
