using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Applying;
using CommissioningCases.Application.Backups;
using CommissioningCases.Application.Choice;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Events;
using CommissioningCases.Application.Histories;
using CommissioningCases.Application.Jobs;
using CommissioningCases.Application.Mail;
using CommissioningCases.Application.Notifications;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.ProviderAnswers;
using CommissioningCases.Application.ProviderRequests;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using CommissioningCases.Application.Registers;
using CommissioningCases.Application.Sampling;
using CommissioningCases.Application.Sealing;
using CommissioningCases.Application.Sheets;
using CommissioningCases.Application.Verification;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommissioningCases.Application;

public static class ApplicationServices
{
    /// <summary>Registers the use cases and the database that they need. The web site adds sign-in and pages.</summary>
    /// <param name="connectionString">
    /// Of a login that may act as <see cref="DatabaseRole"/>; requests that have the owner's sight need the owner's. Whose login it is not, registers an
    /// <see cref="OwnerDatabase"/> before: what may be seen is signed by a key that only the owner can read.
    /// </param>
    public static IServiceCollection AddApplication(this IServiceCollection services, string connectionString)
    {
        var assembly = typeof(ApplicationServices).Assembly;
        Authorisation.RequireEverywhere(assembly);
        Calendar.RequireEnglishTime();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(RuleSets.Standard);
        services.TryAddSingleton(new OwnerDatabase(connectionString));
        services.AddSingleton<SightKey>();
        services.TryAddSingleton(NightlyVerification.None);
        services.TryAddSingleton(new NightlyBackups(Folder: null, DaysKept: 0));
        services.AddDbContext<CasesDbContext>(
            (provider, options) => options.UseCases(connectionString).AddInterceptors(new RowVisibilityInterceptor(provider.GetRequiredService<SightKey>())),
            optionsLifetime: ServiceLifetime.Singleton); // worked out once: each request would do so again
        services.AddScoped<DbContext>(provider => provider.GetRequiredService<CasesDbContext>());
        services.AddScoped<IBatchConnection, BatchConnection>();
        services.AddIdentitySchemaVersion();
        services.AddScoped<CurrentPerson>();
        services.AddSingleton<HistoryImport>();
        services.AddSingleton<Bodies>();
        services.AddSingleton<CaseCache>();
        services.AddSingleton(ProjectionTablesOf);
        services.AddScoped<HistoryStore>();
        services.AddScoped<HistoryFiles>();
        services.AddScoped<CaseLoader>();
        services.AddScoped<AttemptRights>();
        services.AddScoped<ProgrammeRights>();
        services.AddScoped<QualificationRights>();
        services.AddScoped<ContractRights>();
        services.AddScoped<StepConsequences>();
        services.AddScoped<ContractReader>();
        services.AddScoped<ProgrammeReader>();
        services.AddScoped<ProgrammeEntryReader>();
        services.AddScoped<ApplicationReader>();
        services.AddScoped<EvidenceRights>();
        services.AddScoped<EntryWriter>();
        services.AddScoped<Recorder>();
        services.AddScoped<RecordedBefore>();
        services.AddScoped<OrganisationDirectory>();
        services.AddScoped<DocumentStore>();
        services.TryAddSingleton(ScannerAddress.None);
        services.AddSingleton<VirusScanner>();
        services.AddSingleton<JobAlarm>();
        services.AddSingleton<KnownTrailAlarm>();
        services.AddJobs<ImportJobRunner>().AddJobs<TrailCheckRunner>().AddJobs<NightlyVerifier>().AddJobs<DocumentSweeper>().AddJobs<ImportSweeper>().AddJobs<NightlyBackupJob>().AddJobs<SessionSweeper>().AddJobs<Sealer>().AddJobs<SheetChecks>().AddJobs<SheetImports>().AddJobs<SheetSweeper>();
        services.AddSingleton<SheetSecrets>();
        services.TryAddSingleton(SealKeys.None);
        services.AddScoped<SealMaker>();
        services.AddScoped<SealMail>();
        services.AddScoped<TrailAlarm>();
        services.AddScoped<FindingActs>();
        services.AddScoped<FindingNews>();
        services.AddScoped<ProviderRequestNews>();
        services.AddScoped<ServiceLog>();
        services.AddScoped<UnseenPasswordLinks>();
        services.AddMail();
        services.AddNotifications();
        services.AddAccounts();
        services.AddApplying();
        services.AddProviderAnswers();
        services.AddValidatorsFromAssembly(assembly, includeInternalTypes: true);
        services.AddRegisters(assembly);
        services.AddMediatR(mediator => mediator
            .RegisterServicesFromAssembly(assembly)
            .AddOpenBehavior(typeof(LogBehaviour<,>))
            .AddOpenBehavior(typeof(ReachBehaviour<,>))
            .AddOpenBehavior(typeof(AuthoriseBehaviour<,>))
            .AddOpenBehavior(typeof(ValidateBehaviour<,>))
            .AddOpenBehavior(typeof(LogExportBehaviour<,>))
            .AddOpenBehavior(typeof(TransactBehaviour<,>)));

        services.AddDataProtection().SetApplicationName("CommissioningCases");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((keys, scopes) => keys.XmlRepository = new KeyRing(scopes));
        return services;
    }

    private static ProjectionTables ProjectionTablesOf(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return ProjectionTables.Of(scope.ServiceProvider.GetRequiredService<CasesDbContext>());
    }
}
