using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Projections;

/// <summary>What tables of projections have in common.</summary>
internal static class ProjectionShape
{
    /// <summary>Orders as people do: capitals and small letters together.</summary>
    public const string English = "en-GB-x-icu";

    /// <summary>A table with a row for some of a case's entries, read by area in the order of a day.</summary>
    public static void IsProjectionByDay<T>(this EntityTypeBuilder<T> view, string table, string day)
        where T : class, IEntryProjectionRow, IScoped
    {
        view.ToTable(table);
        view.HasKey(nameof(IEntryProjectionRow.CaseId), nameof(IEntryProjectionRow.Number));
        view.IsProjection();
        view.HasIndex(nameof(IScoped.Pct), day).HasDatabaseName($"{table}_pct");
        view.HasIndex(nameof(IScoped.Sha), day).HasDatabaseName($"{table}_sha");
    }

    /// <summary>A table with a row for some of a case's entries, read page by page in the order of a day, whether everything is seen or only an area.</summary>
    public static void IsRegister<T>(this EntityTypeBuilder<T> view, string table, string day)
        where T : class, IEntryProjectionRow, IScoped
    {
        view.ToTable(table);
        view.HasKey(nameof(IEntryProjectionRow.CaseId), nameof(IEntryProjectionRow.Number));
        view.IsProjection();
        view.HasIndex(day, nameof(IEntryProjectionRow.CaseId), nameof(IEntryProjectionRow.Number)).HasDatabaseName($"{table}_day");
        view.HasIndex(nameof(IScoped.Pct), day, nameof(IEntryProjectionRow.CaseId), nameof(IEntryProjectionRow.Number)).HasDatabaseName($"{table}_pct");
        view.HasIndex(nameof(IScoped.Sha), day, nameof(IEntryProjectionRow.CaseId), nameof(IEntryProjectionRow.Number)).HasDatabaseName($"{table}_sha");
    }

    public static void IsProjection<T>(this EntityTypeBuilder<T> view)
        where T : class, IProjectionRow
    {
        view.Property(v => v.CaseId).ValueGeneratedNever();
        view.NameColumnsInSnakeCase();
    }
}
