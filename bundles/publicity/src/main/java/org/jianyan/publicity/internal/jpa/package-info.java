@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.publicity.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
