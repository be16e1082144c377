@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.legislation.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
