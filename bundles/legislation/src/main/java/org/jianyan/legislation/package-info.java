/** Drafts and structured legal text. */
@Export
@Version("1.0.0")
package org.jianyan.legislation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
