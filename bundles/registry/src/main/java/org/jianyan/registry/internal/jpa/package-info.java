@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.registry.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
