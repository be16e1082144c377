/** What an extension implements to reach another platform by a wire of its own. */
@Export
@Version("1.0.0")
package org.jianyan.digitalnpc.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
