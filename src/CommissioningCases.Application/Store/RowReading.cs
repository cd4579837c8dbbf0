using System.Linq.Expressions;
using System.Reflection;
using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>Makes of a list of properties the function that reads a row into them, in the order of the list: compiled once, as one would write it by hand.</summary>
internal static class RowReading
{
    private static readonly MethodInfo GetValue = typeof(NpgsqlDataReader).GetMethod(nameof(NpgsqlDataReader.GetFieldValue))!;
    private static readonly MethodInfo GetText = typeof(NpgsqlDataReader).GetMethod(nameof(NpgsqlDataReader.GetString))!;
    private static readonly MethodInfo IsNull = typeof(NpgsqlDataReader).GetMethod(nameof(NpgsqlDataReader.IsDBNull))!;
    private static readonly MethodInfo ParseWord = typeof(RowReading).GetMethod(nameof(Parse), BindingFlags.NonPublic | BindingFlags.Static)!;

    private sealed record Column(IReadOnlyList<PropertyInfo> Path, Expression At);

    /// <returns>Takes the row and where in it the columns begin.</returns>
    public static Func<NpgsqlDataReader, int, TRow> Of<TRow>(IReadOnlyList<IReadOnlyList<PropertyInfo>> properties)
    {
        var (row, first) = (Expression.Parameter(typeof(NpgsqlDataReader)), Expression.Parameter(typeof(int)));
        var columns = properties.Select((path, index) => new Column(path, Expression.Add(first, Expression.Constant(index))));
        return Expression.Lambda<Func<NpgsqlDataReader, int, TRow>>(NewObject(typeof(TRow), columns, 0, row), row, first).Compile();
    }

    /// <summary>By the constructor that takes most of the properties, the others being set.</summary>
    /// <param name="depth">How many steps of the columns' paths lead to the object.</param>
    private static MemberInitExpression NewObject(Type type, IEnumerable<Column> columns, int depth, Expression row)
    {
        var values = columns.GroupBy(column => column.Path[depth]).ToDictionary(column => column.Key, column => Value(column.Key, [.. column], depth, row));
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(one => one.GetParameters().All(parameter => Taken(parameter).Any()))
            .OrderByDescending(one => one.GetParameters().Length)
            .FirstOrDefault() ?? throw new InvalidOperationException($"The columns do not say all that makes a {type.Name}.");
        PropertyInfo[] taken = [.. constructor.GetParameters().Select(parameter => Taken(parameter).First())];
        return Expression.MemberInit(
            Expression.New(constructor, taken.Select(property => values[property])),
            values.Where(value => !taken.Contains(value.Key)).Select(value => Expression.Bind(value.Key, value.Value)));

        IEnumerable<PropertyInfo> Taken(ParameterInfo parameter) =>
            values.Keys.Where(property => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase) && property.PropertyType == parameter.ParameterType);
    }

    private static Expression Value(PropertyInfo property, IReadOnlyList<Column> columns, int depth, Expression row)
    {
        var at = columns[0].At;
        var type = property.PropertyType;
        Expression value = columns[0].Path.Count == depth + 1
            ? Scalar(Nullable.GetUnderlyingType(type) ?? type, at, row)
            : NewObject(type, columns, depth + 1, row);
        var typed = value.Type == type ? value : Expression.Convert(value, type);
        return PropertyPath.IsNullable(property) ? Expression.Condition(Expression.Call(row, IsNull, at), Expression.Default(type), typed) : typed;
    }

    private static MethodCallExpression Scalar(Type type, Expression at, Expression row) => type switch
    {
        { IsEnum: true } => Expression.Call(ParseWord.MakeGenericMethod(type), Expression.Call(row, GetText, at)),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => Expression.Call(row, GetValue.MakeGenericMethod(type.GetGenericArguments()[0].MakeArrayType()), at),
        _ => Expression.Call(row, GetValue.MakeGenericMethod(type), at),
    };

    /// <summary>Enumerations are kept as the exchange format's words for them.</summary>
    private static T Parse<T>(string word)
        where T : struct, Enum =>
        ExchangeNames.TryParse<T>(word, out var value) ? value : throw new InvalidOperationException($"{word} is no {typeof(T).Name}.");
}
