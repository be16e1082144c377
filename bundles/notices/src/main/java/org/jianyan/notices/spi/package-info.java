/** What an extension implements to take notices by a channel of its own. */
@Export
@Version("1.0.0")
package org.jianyan.notices.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
