@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.evaluation.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
