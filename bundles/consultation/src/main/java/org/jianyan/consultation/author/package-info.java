/** What authors may ask for: to see, correct and delete what is kept of them. */
@Export
@Version("1.0.0")
package org.jianyan.consultation.author;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
