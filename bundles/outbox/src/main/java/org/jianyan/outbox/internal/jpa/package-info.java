@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.outbox.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
