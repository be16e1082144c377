@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.identity.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
