/** Official documents out of plain tables; spreadsheets into plain rows, papers into lines. */
@Export
@Version("1.3.0")
package org.jianyan.documents;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
