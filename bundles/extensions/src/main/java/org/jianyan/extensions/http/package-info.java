/** How extensions reach other servers. */
@Export
@Version("1.0.0")
package org.jianyan.extensions.http;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
