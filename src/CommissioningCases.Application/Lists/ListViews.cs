using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Lists;

/// <summary>The saved views that one sees: one's own, and those that are shared with one.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListViews : IRequest<IReadOnlyList<ViewRow>>;

internal sealed class ListViewsHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ListViews, IReadOnlyList<ViewRow>>
{
    public async Task<IReadOnlyList<ViewRow>> Handle(ListViews request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { ViewRow.CommandFor(current.Person!) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(ViewRow.Shape, cancellationToken);
    }
}
