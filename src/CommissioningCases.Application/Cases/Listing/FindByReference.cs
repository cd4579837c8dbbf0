using CommissioningCases.Application.Registers;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>The references of the cases in one's scope that may be meant by what was typed; none where it looks like no reference.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record FindByReference(string Typed) : IRequest<IReadOnlyList<string>>;

internal sealed class FindByReferenceHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<FindByReference, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(FindByReference request, CancellationToken cancellationToken)
    {
        if (TypedCaseReference.Names(request.Typed, clock.Today().Year) is not { Count: > 0 } names)
        {
            return [];
        }

        var statement = new SqlStatement();
        var scope = ListScope.Of(current.Person, bodies.Latest.Bodies);
        await using var open = await db.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands =
            {
                statement.Command($"""
                    select h.name from case_histories h join case_summaries s on s.case_id = h.id
                    where h.name = any({statement.Add(names.ToArray())}) and {scope.ToSql(statement.Add, "s")} order by h.name
                    """),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadValuesAsync<string>(cancellationToken);
    }
}
