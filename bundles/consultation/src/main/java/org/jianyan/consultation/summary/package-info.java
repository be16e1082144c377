/** What was said in a consultation, what was done and why, as it is published. */
@Export
@Version("1.0.0")
package org.jianyan.consultation.summary;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
