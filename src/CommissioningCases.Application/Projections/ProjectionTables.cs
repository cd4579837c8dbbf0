using Microsoft.EntityFrameworkCore.Metadata;

namespace CommissioningCases.Application.Projections;

/// <summary>The tables of every kind of row.</summary>
internal sealed class ProjectionTables
{
    private readonly Dictionary<Type, ProjectionTable> _byRow;

    private ProjectionTables(IEnumerable<ProjectionTable> tables) => _byRow = tables.ToDictionary(table => table.Rows);

    public IReadOnlyCollection<ProjectionTable> All => _byRow.Values;

    public static ProjectionTables Of(CasesDbContext db) => Of(db.Model);

    public static ProjectionTables Of(IModel model) =>
        new(model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IProjectionRow))).Select(entity => new ProjectionTable(entity)));

    public ProjectionTable Of(IProjectionRow row) => _byRow[row.GetType()];
}
