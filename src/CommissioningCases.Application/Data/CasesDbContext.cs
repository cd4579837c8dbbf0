using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases.Reads;
using CommissioningCases.Application.Data.Mappings;
using CommissioningCases.Application.Data.Trail;
using CommissioningCases.Application.Data.Views;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Evidence.Checks;
using CommissioningCases.Application.Histories.Jobs;
using CommissioningCases.Application.Reference;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Data;

/// <summary>The database: accounts, the trail, and the views of it. The tables themselves are made by Migrations/*.sql.</summary>
public sealed class CasesDbContext(DbContextOptions<CasesDbContext> options)
    : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<CaseHistory> CaseHistories => Set<CaseHistory>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<CaseHead> CaseHeads => Set<CaseHead>();

    public DbSet<CaseSummary> CaseSummaries => Set<CaseSummary>();

    public DbSet<CaseEngagement> CaseEngagements => Set<CaseEngagement>();

    public DbSet<CaseChance> CaseChances => Set<CaseChance>();

    public DbSet<CaseAssurance> CaseAssurances => Set<CaseAssurance>();

    public DbSet<CaseDeparture> CaseDepartures => Set<CaseDeparture>();

    public DbSet<CaseText> CaseTexts => Set<CaseText>();

    public DbSet<CaseWords> CaseWords => Set<CaseWords>();

    public DbSet<CaseCount> CaseCounts => Set<CaseCount>();

    public DbSet<CaseReview> CaseReviews => Set<CaseReview>();

    public DbSet<CaseOversight> CaseOversight => Set<CaseOversight>();

    public DbSet<CaseBoardMatter> CaseBoardMatters => Set<CaseBoardMatter>();

    public DbSet<CaseBoardDecision> CaseBoardDecisions => Set<CaseBoardDecision>();

    public DbSet<CaseTally> CaseTallies => Set<CaseTally>();

    public DbSet<ChoiceProgramme> ChoiceProgrammes => Set<ChoiceProgramme>();

    public DbSet<ChoiceListing> ChoiceListings => Set<ChoiceListing>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<CaseRead> CaseReads => Set<CaseRead>();

    public DbSet<TrailCheck> TrailChecks => Set<TrailCheck>();

    public DbSet<OrganisationClosing> OrganisationClosings => Set<OrganisationClosing>();

    public DbSet<PasswordLink> PasswordLinks => Set<PasswordLink>();

    public DbSet<SignInEvent> SignInEvents => Set<SignInEvent>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    public DbSet<ImportJob> ImportJobs => Set<ImportJob>();

    public DbSet<ImportFilePart> ImportFileParts => Set<ImportFilePart>();

    public DbSet<ImportReportRow> ImportReportRows => Set<ImportReportRow>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<DocumentPart> DocumentParts => Set<DocumentPart>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountMapping.Apply(builder);
        OrganisationMapping.Apply(builder);
        TrailMapping.Apply(builder);
        AuditMapping.Apply(builder);
        ViewMapping.Apply(builder);
        ChoiceMapping.Apply(builder);
        ImportMapping.Apply(builder);
        DocumentMapping.Apply(builder);
        builder.Entity<DataProtectionKey>(key =>
        {
            key.ToTable("data_protection_keys");
            key.NameColumnsInSnakeCase();
        });
    }
}
