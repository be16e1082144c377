/** What becomes of opinions: decisions on one, on many, on whole groups, by one person or by two. */
@Export
@Version("1.0.0")
package org.jianyan.consultation.decision;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
