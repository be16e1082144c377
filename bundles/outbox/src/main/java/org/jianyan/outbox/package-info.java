/** Messages that leave the platform: kept with the act that causes them, sent until they have arrived. */
@Export
@Version("1.1.0")
package org.jianyan.outbox;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
