/** Tests that every implementation of the publicity SPI passes; extension authors inherit them. */
@Export
@Version("1.0.0")
package org.jianyan.publicity.contract;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
