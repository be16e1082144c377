/** What may be shown of opinions to everybody while they are being heard, and of what they changed afterwards. */
@Export
@Version("1.0.0")
package org.jianyan.consultation.shared;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
