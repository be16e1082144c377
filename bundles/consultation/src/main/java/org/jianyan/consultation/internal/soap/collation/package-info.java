@XmlSchema(namespace = CollationPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.consultation.internal.soap.collation;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
