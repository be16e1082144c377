/** What other domains tell the registry about contact points' work. */
@Export
@Version("1.0.0")
package org.jianyan.registry.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
