@XmlSchema(namespace = LegalTexts.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.legislation.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
