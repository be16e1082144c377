@Requirement(namespace = "osgi.extender", name = "aries.jpa")
package org.jianyan.attachments.internal.jpa;

import org.osgi.annotation.bundle.Requirement;
