@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.extensions.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
