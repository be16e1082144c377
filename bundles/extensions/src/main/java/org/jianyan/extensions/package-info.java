/** Extensions: bundles that others wrote, installed into the running platform, each in the scope of an organisation. */
@Export
@Version("1.0.0")
package org.jianyan.extensions;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
