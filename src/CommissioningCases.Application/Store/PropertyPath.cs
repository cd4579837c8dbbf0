using System.Linq.Expressions;
using System.Reflection;

namespace CommissioningCases.Application.Store;

/// <summary>The way to a property through the properties that hold it, as <c>row => row.Case.Reference</c> says it.</summary>
internal static class PropertyPath
{
    public static IReadOnlyList<PropertyInfo> Of(LambdaExpression property)
    {
        var path = new Stack<PropertyInfo>();
        var at = property.Body;
        for (; Inner(at) is MemberExpression { Member: PropertyInfo step } member; at = member.Expression!)
        {
            path.Push(step);
        }

        return Inner(at) is ParameterExpression && path.Count > 0 ? [.. path] : throw new ArgumentException($"{property} is no property.", nameof(property));
    }

    /// <summary>Its name within the row, such as <c>Case.Reference</c>.</summary>
    public static string NameOf(IEnumerable<PropertyInfo> path) => string.Join('.', path.Select(step => step.Name));

    /// <summary>Reads the property; null where one of those that hold it is.</summary>
    public static Func<TRow, object?> Getter<TRow>(IReadOnlyList<PropertyInfo> path)
    {
        var row = Expression.Parameter(typeof(TRow));
        return Expression.Lambda<Func<TRow, object?>>(Get(row, path), row).Compile();
    }

    public static bool IsNullable(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static Expression Get(Expression holder, IEnumerable<PropertyInfo> path)
    {
        if (path.FirstOrDefault() is not { } step)
        {
            return Expression.Convert(holder, typeof(object));
        }

        var value = Expression.Property(holder, step);
        var rest = Get(value, path.Skip(1));
        return path.Skip(1).Any() && IsNullable(step)
            ? Expression.Condition(Expression.Equal(value, Expression.Constant(null, step.PropertyType)), Expression.Constant(null, typeof(object)), rest)
            : rest;
    }

    private static Expression Inner(Expression expression) => expression is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : expression;
}
