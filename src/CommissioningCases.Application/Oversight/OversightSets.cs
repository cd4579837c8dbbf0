using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Oversight;

/// <summary>The tables of this room, as the database offers them.</summary>
public static class OversightSets
{
    extension(CasesDbContext db)
    {
        /// <summary>The reports to the boards of Strategic Health Authorities.</summary>
        public DbSet<KeptQuarterReport> QuarterReports => db.Set<KeptQuarterReport>();
    }

    /// <summary>Those of the reviewer's own authority and those merged into it; all of them for the auditor and the Department's reader.</summary>
    internal static IQueryable<KeptQuarterReport> InSightOf(this IQueryable<KeptQuarterReport> reports, Person? person) => Scope.Of(person) switch
    {
        { IsEverything: true } => reports,
        { Shas: [_, ..] shas } => reports.Where(report => shas.Contains(report.Sha)),
        _ => reports.Where(report => false),
    };
}
