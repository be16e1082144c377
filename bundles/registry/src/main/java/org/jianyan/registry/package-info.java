/** Contact points. */
@Export
@Version("2.0.0")
package org.jianyan.registry;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
