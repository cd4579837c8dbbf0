using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Lists;

internal static class ListChoiceQueries
{
    /// <summary>Reads the words of the columns that somebody has chosen: a row at most, and none where they see the usual ones.</summary>
    public static NpgsqlBatchCommand ColumnsOf(Person person) => new("select columns from list_choices where person = $1 and columns is not null")
    {
        Parameters = { new NpgsqlParameter<Guid> { TypedValue = person.Id } },
    };

    /// <summary>What somebody has chosen, to be changed; new where they have chosen nothing yet.</summary>
    public static async Task<ListChoice> ChoicesOfAsync(this CasesDbContext db, Person person, CancellationToken cancellationToken) =>
        await db.ListChoices.SingleOrDefaultAsync(choice => choice.Person == person.Id, cancellationToken) ?? db.Add(new ListChoice { Person = person.Id }).Entity;
}
