/** What a bundle needs to publish a SOAP endpoint. */
@Export
@Version("1.2.0")
package org.jianyan.soap;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
