/** Files that belong to records of other domains: photos, proofs, materials. */
@Export
@Version("2.1.0")
package org.jianyan.attachments;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
