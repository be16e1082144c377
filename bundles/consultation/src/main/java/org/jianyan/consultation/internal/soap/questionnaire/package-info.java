@XmlSchema(namespace = QuestionnairesPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.consultation.internal.soap.questionnaire;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
