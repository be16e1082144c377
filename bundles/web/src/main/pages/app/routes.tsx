import { type RouteObject, createBrowserRouter } from 'react-router';
import { HomePage } from './HomePage';
import { Broken, NotFoundPage } from './NotFoundPage';
import { Portal } from './Portal';

/** The public portal: each page is fetched when somebody goes there. */
const portal: RouteObject[] = [
  { index: true, Component: HomePage },
  {
    path: 'consultations',
    lazy: async () => ({ Component: (await import('../consultation/ConsultationsPage')).ConsultationsPage }),
  },
  {
    path: 'consultations/:id',
    lazy: async () => ({ Component: (await import('../consultation/ConsultationPage')).ConsultationPage }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('../consultation/DraftView')).DraftView }),
      },
      {
        path: 'questionnaires/:questionnaire',
        lazy: async () => ({ Component: (await import('../consultation/QuestionnaireView')).QuestionnaireView }),
      },
      {
        path: 'comparison',
        lazy: async () => ({ Component: (await import('../consultation/ComparisonView')).ComparisonView }),
      },
      {
        path: 'results',
        lazy: async () => ({ Component: (await import('../consultation/ResultsView')).ResultsView }),
      },
    ],
  },
  {
    path: 'receipts',
    lazy: async () => ({ Component: (await import('../consultation/ReceiptPage')).ReceiptPage }),
  },
  { path: 'plans', lazy: async () => ({ Component: (await import('../legislation/PlansPage')).PlansPage }) },
  {
    path: 'plans/proposal',
    lazy: async () => ({ Component: (await import('../legislation/ProposalPage')).ProposalPage }),
  },
  {
    path: 'contact-points',
    lazy: async () => ({ Component: (await import('../registry/DirectoryPage')).DirectoryPage }),
  },
  {
    path: 'contact-points/nomination',
    lazy: async () => ({ Component: (await import('../registry/NominationPage')).NominationPage }),
  },
  { path: 'publicity', lazy: async () => ({ Component: (await import('../publicity/CampaignsPage')).CampaignsPage }) },
  {
    path: 'publicity/:id',
    lazy: async () => ({ Component: (await import('../publicity/CampaignPage')).CampaignPage }),
  },
  {
    path: 'evaluations',
    lazy: async () => ({ Component: (await import('../evaluation/PublishedPage')).PublishedPage }),
  },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('../identity/SignInPage')).SignInPage }) },
  {
    path: 'sign-in/provided',
    lazy: async () => ({ Component: (await import('../identity/ProvidedPage')).ProvidedPage }),
  },
  {
    path: 'invitation',
    lazy: async () => ({ Component: (await import('../identity/InvitationPage')).InvitationPage }),
  },
  { path: '*', Component: NotFoundPage },
];

/** The desks of those who work here. */
const desk: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../desk/FirstPage')).FirstPage }) },
  { path: 'tasks', lazy: async () => ({ Component: (await import('../task/TasksPage')).TasksPage }) },
  { path: 'tasks/:id', lazy: async () => ({ Component: (await import('../task/TaskPage')).TaskPage }) },
  {
    path: 'consultations',
    lazy: async () => ({ Component: (await import('../collation/ConsultationsDeskPage')).ConsultationsDeskPage }),
  },
  {
    path: 'consultations/new',
    lazy: async () => ({ Component: (await import('../collation/OpeningPage')).OpeningPage }),
  },
  {
    path: 'consultations/:id',
    lazy: async () => ({ Component: (await import('../collation/ConsultationDeskPage')).ConsultationDeskPage }),
  },
  { path: 'drafts', lazy: async () => ({ Component: (await import('../drafting/DraftsPage')).DraftsPage }) },
  { path: 'drafts/new', lazy: async () => ({ Component: (await import('../drafting/ImportPage')).ImportPage }) },
  { path: 'drafts/:id', lazy: async () => ({ Component: (await import('../drafting/DraftPage')).DraftPage }) },
  { path: 'drafts/:id/next', lazy: async () => ({ Component: (await import('../drafting/ImportPage')).ImportPage }) },
  {
    path: 'points',
    lazy: async () => ({ Component: (await import('../registry/PointsDeskPage')).PointsDeskPage }),
  },
  {
    path: 'points/:id',
    lazy: async () => ({ Component: (await import('../registry/PointDeskPage')).PointDeskPage }),
  },
  { path: 'trainings', lazy: async () => ({ Component: (await import('../registry/TrainingsPage')).TrainingsPage }) },
  { path: 'support', lazy: async () => ({ Component: (await import('../registry/SupportPage')).SupportPage }) },
  {
    path: 'evaluations',
    lazy: async () => ({ Component: (await import('../evaluation/PointEvaluationsPage')).PointEvaluationsPage }),
  },
  {
    path: 'evaluations/:id',
    lazy: async () => ({ Component: (await import('../evaluation/PointEvaluationsPage')).PointEvaluationPage }),
  },
  {
    path: 'extensions',
    lazy: async () => ({ Component: (await import('../extension/ExtensionsPage')).ExtensionsPage }),
  },
  {
    path: 'candidacies',
    lazy: async () => ({ Component: (await import('../registry/CandidaciesPage')).CandidaciesPage }),
  },
  { path: 'plans', lazy: async () => ({ Component: (await import('../legislation/PlansDeskPage')).PlansDeskPage }) },
  { path: 'plans/:id', lazy: async () => ({ Component: (await import('../legislation/PlanDeskPage')).PlanDeskPage }) },
  {
    path: 'law-evaluations',
    lazy: async () => ({ Component: (await import('../evaluation/LawEvaluationsPage')).LawEvaluationsPage }),
  },
  {
    path: 'law-evaluations/:id',
    lazy: async () => ({ Component: (await import('../evaluation/LawEvaluationPage')).LawEvaluationPage }),
  },
  {
    path: 'campaigns',
    lazy: async () => ({ Component: (await import('../publicity/CampaignsDeskPage')).CampaignsDeskPage }),
  },
  {
    path: 'campaigns/:id',
    lazy: async () => ({ Component: (await import('../publicity/CampaignDeskPage')).CampaignDeskPage }),
  },
  { path: 'notices', lazy: async () => ({ Component: (await import('../notices/NoticesPage')).NoticesPage }) },
  {
    path: 'service-keys',
    lazy: async () => ({ Component: (await import('../identity/ServiceKeysPage')).ServiceKeysPage }),
  },
  { path: 'bulletins', lazy: async () => ({ Component: (await import('../publicity/BulletinsPage')).BulletinsPage }) },
  { path: 'accounts', lazy: async () => ({ Component: (await import('../identity/AccountsPage')).AccountsPage }) },
  { path: 'rights', lazy: async () => ({ Component: (await import('../identity/RightsPage')).RightsPage }) },
  { path: 'audit', lazy: async () => ({ Component: (await import('../identity/AuditPage')).AuditPage }) },
  {
    path: 'protection',
    lazy: async () => ({ Component: (await import('../operation/ProtectionPage')).ProtectionPage }),
  },
  {
    path: 'operation',
    lazy: async () => ({ Component: (await import('../operation/OperationPage')).OperationPage }),
  },
  { path: 'account', lazy: async () => ({ Component: (await import('../identity/AccountPage')).AccountPage }) },
  { path: '*', Component: NotFoundPage },
];

/** The collector's pocket: kept by the browser with all it needs, so that it opens without a network. */
const pocket: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../pocket/PocketHome')).PocketHome }) },
  { path: 'collect/:task', lazy: async () => ({ Component: (await import('../pocket/CollectPage')).CollectPage }) },
  { path: 'entries/:id', lazy: async () => ({ Component: (await import('../pocket/EntryPage')).EntryPage }) },
  { path: '*', Component: NotFoundPage },
];

export const router = createBrowserRouter([
  {
    path: '/',
    Component: Portal,
    HydrateFallback: () => null,
    children: [{ ErrorBoundary: Broken, children: portal }],
  },
  {
    path: '/desk',
    lazy: async () => ({ Component: (await import('../desk/Desk')).Desk }),
    HydrateFallback: () => null,
    children: [{ ErrorBoundary: Broken, children: desk }],
  },
  {
    path: '/pocket',
    lazy: async () => ({ Component: (await import('../pocket/PocketPage')).PocketPage }),
    HydrateFallback: () => null,
    children: [{ ErrorBoundary: Broken, children: pocket }],
  },
]);
