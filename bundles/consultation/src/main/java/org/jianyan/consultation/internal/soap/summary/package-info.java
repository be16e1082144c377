@XmlSchema(namespace = SummariesPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.consultation.internal.soap.summary;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
