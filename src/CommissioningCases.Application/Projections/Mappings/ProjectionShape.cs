using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Projections;

/// <summary>What tables of projections have in common.</summary>
internal static class ProjectionShape
{
    /// <summary>Orders as people do: capitals and small letters together.</summary>
    public const string English = "en-GB-x-icu";

    /// <summary>A table with a row for some of a case's entries, read by area in the order of a day.</summary>
    public static void IsViewByDay<T>(this EntityTypeBuilder<T> view, string table, string day)
        where T : class, IEntryView, IScoped
    {
        view.ToTable(table);
        view.HasKey(nameof(IEntryView.CaseId), nameof(IEntryView.Number));
        view.IsView();
        view.HasIndex(nameof(IScoped.Pct), day).HasDatabaseName($"{table}_pct");
        view.HasIndex(nameof(IScoped.Sha), day).HasDatabaseName($"{table}_sha");
    }

    /// <summary>A table with a row for some of a case's entries, read page by page in the order of a day, whether everything is seen or only an area.</summary>
    public static void IsRegister<T>(this EntityTypeBuilder<T> view, string table, string day)
        where T : class, IEntryView, IScoped
    {
        view.ToTable(table);
        view.HasKey(nameof(IEntryView.CaseId), nameof(IEntryView.Number));
        view.IsView();
        view.HasIndex(day, nameof(IEntryView.CaseId), nameof(IEntryView.Number)).HasDatabaseName($"{table}_day");
        view.HasIndex(nameof(IScoped.Pct), day, nameof(IEntryView.CaseId), nameof(IEntryView.Number)).HasDatabaseName($"{table}_pct");
        view.HasIndex(nameof(IScoped.Sha), day, nameof(IEntryView.CaseId), nameof(IEntryView.Number)).HasDatabaseName($"{table}_sha");
    }

    public static void IsView<T>(this EntityTypeBuilder<T> view)
        where T : class, ICaseView
    {
        view.Property(v => v.CaseId).ValueGeneratedNever();
        view.NameColumnsInSnakeCase();
    }
}
