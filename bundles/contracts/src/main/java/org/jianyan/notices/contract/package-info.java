/** Tests that every implementation of the notices SPI passes; extension authors inherit them. */
@Export
@Version("1.0.0")
package org.jianyan.notices.contract;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
