@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.consultation.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
