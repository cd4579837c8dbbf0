using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Lists;

/// <summary>The columns that one sees in lists of cases.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetColumns : IRequest<IReadOnlyList<ListColumn>>;

internal sealed class GetColumnsHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<GetColumns, IReadOnlyList<ListColumn>>
{
    public async Task<IReadOnlyList<ListColumn>> Handle(GetColumns request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { ListChoiceQueries.ColumnsOf(current.Person!) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return ListColumns.Of((await reader.ReadValuesAsync<string[]>(cancellationToken)).SingleOrDefault());
    }
}
