using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CommissioningCases.Web.Tests.Rooms;

/// <summary>That a type uses another of its own assembly, both by their full names and as the outermost types that hold what the compiler nests in them.</summary>
internal readonly record struct TypeReference(string FromNamespace, string From, string ToNamespace, string To);

/// <summary>Which types of a compiled assembly use which: by what they derive from, hold, take, return and declare, and by what their code calls.</summary>
internal sealed class TypeReferences
{
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly HashSet<TypeReference> _found = [];
    private readonly UsedTypes _used;
    private TypeDefinitionHandle _from;

    private TypeReferences(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _used = new UsedTypes(Add);
    }

    public static IReadOnlyCollection<TypeReference> Of(string assemblyPath)
    {
        using var image = new PEReader(File.OpenRead(assemblyPath));
        var references = new TypeReferences(image);
        foreach (var type in references._metadata.TypeDefinitions)
        {
            references.Read(type);
        }

        return references._found;
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        _from = Outermost(handle);
        Use(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Use(_metadata.GetInterfaceImplementation(implemented).Interface);
        }

        ReadParameters(type.GetGenericParameters());
        ReadAttributes(type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            field.DecodeSignature(_used, null);
            ReadAttributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties())
        {
            ReadAttributes(_metadata.GetPropertyDefinition(property).GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            method.DecodeSignature(_used, null);
            ReadParameters(method.GetGenericParameters());
            ReadAttributes(method.GetCustomAttributes());
            foreach (var parameter in method.GetParameters())
            {
                ReadAttributes(_metadata.GetParameter(parameter).GetCustomAttributes());
            }

            if (method.RelativeVirtualAddress != 0)
            {
                ReadBody(_image.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
    }

    private void ReadParameters(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints()))
        {
            Use(_metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void ReadAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(_metadata.GetCustomAttribute))
        {
            Use(attribute.Constructor);
            foreach (var argument in attribute.DecodeValue(_used).FixedArguments)
            {
                UseNamed(argument.Value as string, argument.Type);
            }
        }
    }

    /// <summary>A type that an attribute names is kept as its name.</summary>
    private void UseNamed(string? name, object? kind)
    {
        if (kind is UsedTypes.SystemType && name is not null)
        {
            var (space, simple) = (name.LastIndexOf('.') is var dot and >= 0) ? (name[..dot], name[(dot + 1)..]) : ("", name);
            foreach (var type in _metadata.TypeDefinitions)
            {
                var definition = _metadata.GetTypeDefinition(type);
                if (_metadata.StringComparer.Equals(definition.Name, simple) && _metadata.StringComparer.Equals(definition.Namespace, space))
                {
                    Add(type);
                }
            }
        }
    }

    private void ReadBody(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_used, null);
        }

        foreach (var region in body.ExceptionRegions)
        {
            Use(region.CatchType);
        }

        foreach (var token in CodeTokens.Of(body.GetILReader()))
        {
            Use(MetadataTokens.EntityHandle(token));
        }
    }

    private void Use(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_used, null);
                break;
            case HandleKind.MethodDefinition:
                Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Use(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                var method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                method.DecodeSignature(_used, null);
                Use(method.Method);
                break;
        }
    }

    private void Add(TypeDefinitionHandle handle)
    {
        var to = Outermost(handle);
        if (to != _from)
        {
            var (from, used) = (_metadata.GetTypeDefinition(_from), _metadata.GetTypeDefinition(to));
            _found.Add(new TypeReference(_metadata.GetString(from.Namespace), _metadata.GetString(from.Name), _metadata.GetString(used.Namespace), _metadata.GetString(used.Name)));
        }
    }

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        while (_metadata.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer)
        {
            handle = outer;
        }

        return handle;
    }
}
