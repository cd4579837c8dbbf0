using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommissioningCases.Application.Store;

[DbContext(typeof(CasesDbContext))]
[Migration("0001_Accounts")]
public sealed class M0001Accounts : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0002_Organisations")]
public sealed class M0002Organisations : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0003_Trail")]
public sealed class M0003Trail : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0004_Views")]
public sealed class M0004Views : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0005_SignIn")]
public sealed class M0005SignIn : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0006_Listing")]
public sealed class M0006Listing : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0007_HistoryImports")]
public sealed class M0007HistoryImports : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0008_Oversight")]
public sealed class M0008Oversight : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0009_People")]
public sealed class M0009People : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0013_Engagement")]
public sealed class M0013Engagement : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0014_AssuranceBoard")]
public sealed class M0014AssuranceBoard : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0015_Walls")]
public sealed class M0015Walls : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0016_Choice")]
public sealed class M0016Choice : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0017_Documents")]
public sealed class M0017Documents : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0020_Owners")]
public sealed class M0020Owners : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0021_BoardDecisions")]
public sealed class M0021BoardDecisions : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0022_Directory")]
public sealed class M0022Directory : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0023_Closings")]
public sealed class M0023Closings : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0024_ProgrammeEntries")]
public sealed class M0024ProgrammeEntries : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0025_DirectoryLines")]
public sealed class M0025DirectoryLines : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0026_Search")]
public sealed class M0026Search : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0027_References")]
public sealed class M0027References : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0028_ProgrammeReads")]
public sealed class M0028ProgrammeReads : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0029_Deadlines")]
public sealed class M0029Deadlines : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0030_ViewDefinition")]
public sealed class M0030ViewDefinition : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0031_Refusals")]
public sealed class M0031Refusals : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0032_Proposals")]
public sealed class M0032Proposals : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0033_Matters")]
public sealed class M0033Matters : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0034_Seals")]
public sealed class M0034Seals : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0035_SealChecks")]
public sealed class M0035SealChecks : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0036_ServiceLog")]
public sealed class M0036ServiceLog : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0037_PasswordLinks")]
public sealed class M0037PasswordLinks : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0038_Sessions")]
public sealed class M0038Sessions : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0039_SecondFactor")]
public sealed class M0039SecondFactor : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0041_PlainWords")]
public sealed class M0041PlainWords : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0042_Upkeep")]
public sealed class M0042Upkeep : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0046_ReportedActions")]
public sealed class M0046ReportedActions : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0049_BoundSubjects")]
public sealed class M0049BoundSubjects : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0050_Sight")]
public sealed class M0050Sight : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0051_Mail")]
public sealed class M0051Mail : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0052_Notifications")]
public sealed class M0052Notifications : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0053_NotificationChoices")]
public sealed class M0053NotificationChoices : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0059_CaseDeadlines")]
public sealed class M0059CaseDeadlines : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0060_CalendarAddresses")]
public sealed class M0060CalendarAddresses : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0061_CaseDocuments")]
public sealed class M0061CaseDocuments : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0062_Sheets")]
public sealed class M0062Sheets : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0070_ListFilters")]
public sealed class M0070ListFilters : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0071_Watches")]
public sealed class M0071Watches : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0072_SavedViews")]
public sealed class M0072SavedViews : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0073_WorkVisits")]
public sealed class M0073WorkVisits : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0074_Figures")]
public sealed class M0074Figures : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0078_LetterTemplates")]
public sealed class M0078LetterTemplates : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0081_AccessTokens")]
public sealed class M0081AccessTokens : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0082_TenderEntries")]
public sealed class M0082TenderEntries : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0084_Reminders")]
public sealed class M0084Reminders : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0085_Contracts")]
public sealed class M0085Contracts : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0086_Monitoring")]
public sealed class M0086Monitoring : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0089_CaseEndings")]
public sealed class M0089CaseEndings : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0090_QuarterReports")]
public sealed class M0090QuarterReports : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0091_RegimeEntries")]
public sealed class M0091RegimeEntries : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0092_StrategySignOffs")]
public sealed class M0092StrategySignOffs : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0093_EntrySearch")]
public sealed class M0093EntrySearch : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0098_SeveralTrusts")]
public sealed class M0098SeveralTrusts : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0103_ProviderQuestions")]
public sealed class M0103ProviderQuestions : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0109_SightOfPersons")]
public sealed class M0109SightOfPersons : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0110_MarksOfPasswordLinks")]
public sealed class M0110MarksOfPasswordLinks : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0115_ProviderAnswerTries")]
public sealed class M0115ProviderAnswerTries : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0116_MeasuresUsed")]
public sealed class M0116MeasuresUsed : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0121_WatchedContracts")]
public sealed class M0121WatchedContracts : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0126_UnionNews")]
public sealed class M0126UnionNews : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0127_UnionWatches")]
public sealed class M0127UnionWatches : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0128_StaffConditions")]
public sealed class M0128StaffConditions : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0129_Forum")]
public sealed class M0129Forum : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0131_DirectoryEntries")]
public sealed class M0131DirectoryEntries : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0132_HeadsMoveOn")]
public sealed class M0132HeadsMoveOn : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0133_ProviderNames")]
public sealed class M0133ProviderNames : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0134_TrailVerdicts")]
public sealed class M0134TrailVerdicts : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0135_Sampling")]
public sealed class M0135Sampling : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0136_StrategyDocuments")]
public sealed class M0136StrategyDocuments : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0140_PublicDirectories")]
public sealed class M0140PublicDirectories : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0141_Applying")]
public sealed class M0141Applying : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0147_ContractTallies")]
public sealed class M0147ContractTallies : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0148_WithdrawnOffers")]
public sealed class M0148WithdrawnOffers : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0149_OfferQuestions")]
public sealed class M0149OfferQuestions : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0150_SharedServices")]
public sealed class M0150SharedServices : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0151_SearchLexemes")]
public sealed class M0151SearchLexemes : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0152_OverdueInOrder")]
public sealed class M0152OverdueInOrder : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0153_SightOfAll")]
public sealed class M0153SightOfAll : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0154_ContractsInSight")]
public sealed class M0154ContractsInSight : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0155_UnreadOfWhat")]
public sealed class M0155UnreadOfWhat : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0156_PlannedOnce")]
public sealed class M0156PlannedOnce : SqlMigration;

[DbContext(typeof(CasesDbContext))]
[Migration("0160_ProviderRequests")]
public sealed class M0160ProviderRequests : SqlMigration;
