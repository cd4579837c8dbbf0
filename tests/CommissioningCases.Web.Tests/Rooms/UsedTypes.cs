using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace CommissioningCases.Web.Tests.Rooms;

/// <summary>Reports every type of the assembly itself that a signature names.</summary>
internal sealed class UsedTypes(Action<TypeDefinitionHandle> report) : ISignatureTypeProvider<object?, object?>, ICustomAttributeTypeProvider<object?>
{
    public object? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        report(handle);
        return null;
    }

    public object? GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    /// <summary>An argument of an attribute that is itself a type; its value is that type's name.</summary>
    public object? GetSystemType() => SystemType.Instance;

    public bool IsSystemType(object? type) => type is SystemType;

    /// <summary>Enumerations in attributes are read as numbers: which they are, the constructor's own signature says.</summary>
    public PrimitiveTypeCode GetUnderlyingEnumType(object? type) => PrimitiveTypeCode.Int32;

    public object? GetTypeFromSerializedName(string name) => name;

    public object? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        reader.GetTypeReference(handle) is var type && reader.StringComparer.Equals(type.Name, nameof(Type)) && reader.StringComparer.Equals(type.Namespace, nameof(System))
            ? SystemType.Instance
            : null;

    public object? GetArrayType(object? elementType, ArrayShape shape) => null;

    public object? GetByReferenceType(object? elementType) => null;

    public object? GetFunctionPointerType(MethodSignature<object?> signature) => null;

    public object? GetGenericInstantiation(object? genericType, ImmutableArray<object?> typeArguments) => null;

    public object? GetGenericMethodParameter(object? genericContext, int index) => null;

    public object? GetGenericTypeParameter(object? genericContext, int index) => null;

    public object? GetModifiedType(object? modifier, object? unmodifiedType, bool isRequired) => null;

    public object? GetPinnedType(object? elementType) => null;

    public object? GetPointerType(object? elementType) => null;

    public object? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

    public object? GetSZArrayType(object? elementType) => null;

    internal sealed class SystemType
    {
        public static readonly SystemType Instance = new();
    }
}
