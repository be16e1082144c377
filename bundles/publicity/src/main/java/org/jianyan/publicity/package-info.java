/** Campaigns that make a law known, what was done in them and whom it reached. */
@Export
@Version("1.0.0")
package org.jianyan.publicity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
