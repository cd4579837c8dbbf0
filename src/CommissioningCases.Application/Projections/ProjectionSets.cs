using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Projections;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class ProjectionSets
{
    extension(CasesDbContext db)
    {
        public DbSet<CaseSummary> CaseSummaries => db.Set<CaseSummary>();

        public DbSet<CaseStage> CaseStages => db.Set<CaseStage>();

        public DbSet<CaseEngagement> CaseEngagements => db.Set<CaseEngagement>();

        public DbSet<CaseChance> CaseChances => db.Set<CaseChance>();

        public DbSet<CaseAssurance> CaseAssurances => db.Set<CaseAssurance>();

        public DbSet<CaseDeparture> CaseDepartures => db.Set<CaseDeparture>();

        public DbSet<CaseDeadline> CaseDeadlines => db.Set<CaseDeadline>();

        public DbSet<MeasureUsed> MeasuresUsed => db.Set<MeasureUsed>();

        public DbSet<CaseText> CaseTexts => db.Set<CaseText>();

        public DbSet<CaseWords> CaseWords => db.Set<CaseWords>();

        public DbSet<CaseCount> CaseCounts => db.Set<CaseCount>();

        public DbSet<CaseReview> CaseReviews => db.Set<CaseReview>();

        public DbSet<CaseOversight> CaseOversight => db.Set<CaseOversight>();

        public DbSet<CaseAwaited> CaseAwaited => db.Set<CaseAwaited>();

        public DbSet<CaseBoardMatter> CaseBoardMatters => db.Set<CaseBoardMatter>();

        public DbSet<CaseBoardDecision> CaseBoardDecisions => db.Set<CaseBoardDecision>();

        public DbSet<CaseTally> CaseTallies => db.Set<CaseTally>();

        public DbSet<RegisteredContract> Contracts => db.Set<RegisteredContract>();

        public DbSet<ContractPrompt> ContractPrompts => db.Set<ContractPrompt>();

        public DbSet<ChoiceProgramme> ChoiceProgrammes => db.Set<ChoiceProgramme>();

        public DbSet<ChoiceListing> ChoiceListings => db.Set<ChoiceListing>();
    }
}
