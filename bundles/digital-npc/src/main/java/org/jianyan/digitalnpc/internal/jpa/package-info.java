@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.digitalnpc.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
