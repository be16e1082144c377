/** What an extension implements to compute a line of the contact points' table. */
@Export
@Version("1.0.0")
package org.jianyan.evaluation.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
