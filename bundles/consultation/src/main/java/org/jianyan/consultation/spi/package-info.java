/** What an extension implements to add a way of collecting opinions. */
@Export
@Version("1.2.0")
package org.jianyan.consultation.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
