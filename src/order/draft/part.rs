//! How a draft is declared, written and read.

use alloc::vec::Vec;

#[cfg(feature = "serde")]
use crate::data::{Node, Reading, reader::list_of};
#[cfg(feature = "serde")]
use crate::finding::{Findings, Path};

/// Something of which a part may be read, so that one problem does not hide another.
pub(crate) trait Draft: Sized {
    /// What could be read of it.
    type Partial;

    /// All of it.
    fn into_partial(self) -> Self::Partial;

    /// Reads what can be read, and reports the rest.
    #[cfg(feature = "serde")]
    fn read_partial(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self::Partial>;

    /// The whole, unless something of it could not be read.
    #[cfg(feature = "serde")]
    fn whole(partial: Self::Partial) -> Option<Self>;
}

impl<D: Draft> Draft for Option<D> {
    type Partial = Option<D::Partial>;

    fn into_partial(self) -> Self::Partial {
        self.map(D::into_partial)
    }

    #[cfg(feature = "serde")]
    fn read_partial(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self::Partial> {
        D::read_partial(node, path, findings).map(Some)
    }

    #[cfg(feature = "serde")]
    fn whole(partial: Self::Partial) -> Option<Self> {
        match partial {
            Some(partial) => D::whole(partial).map(Some),
            None => Some(None),
        }
    }
}

/// Each keeps its place, whatever of it could be read.
impl<D: Draft<Partial: Default>> Draft for Vec<D> {
    type Partial = Vec<D::Partial>;

    fn into_partial(self) -> Self::Partial {
        self.into_iter().map(D::into_partial).collect()
    }

    #[cfg(feature = "serde")]
    fn read_partial(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self::Partial> {
        let part = |node: &Node, path: &Path, findings: &mut Findings| {
            Ok(D::read_partial(node, path, findings).unwrap_or_default())
        };
        list_of(part)(node, path, findings)
    }

    #[cfg(feature = "serde")]
    fn whole(partial: Self::Partial) -> Option<Self> {
        partial.into_iter().map(D::whole).collect()
    }
}

/// Declares drafts like [`datum!`](crate::data::datum), and beside each what could be read of one.
///
/// A field is declared as there, but its mode is one of [`mode`](super::mode), which tells what is left of it if it cannot be read.
macro_rules! draft {
    (@partial $type:ty) => { crate::order::draft::mode::required::Partial<$type> };
    (@partial $type:ty, $mode:ident) => { crate::order::draft::mode::$mode::Partial<$type> };
    (@call $function:ident) => { crate::order::draft::mode::required::$function };
    (@call $function:ident $mode:ident) => { crate::order::draft::mode::$mode::$function };
    ($(
        $(#[$attribute:meta])*
        pub struct $draft:ident, read as $partial:ident {
            $(
                $(#[$doc:meta])*
                pub $field:ident: $type:ty $(= $mode:ident)?
            ),* $(,)?
        }
    )+) => {
        $(
            $(#[$attribute])*
            pub struct $draft {
                $( $(#[$doc])* pub $field: $type, )*
            }

            #[doc = concat!("What could be read of [`", stringify!($draft), "`]; a finding tells what is wrong with the rest.")]
            #[derive(Clone, Debug, Default)]
            pub(crate) struct $partial {
                $(
                    pub(crate) $field: crate::order::draft::part::draft!(@partial $type $(, $mode)?),
                )*
            }

            impl crate::order::draft::part::Draft for $draft {
                type Partial = $partial;

                fn into_partial(self) -> $partial {
                    $partial {
                        $(
                            $field: crate::order::draft::part::draft!(
                                @call into_partial $($mode)?
                            )(self.$field),
                        )*
                    }
                }

                #[cfg(feature = "serde")]
                fn read_partial(
                    node: &crate::data::Node,
                    path: &crate::finding::Path,
                    findings: &mut crate::finding::Findings,
                ) -> crate::data::Reading<$partial> {
                    let mut fields = crate::data::Fields::open(node, path, findings)?;
                    let partial = $partial::read(&mut fields, findings);
                    let _ = fields.finish(findings);
                    Ok(partial)
                }

                #[cfg(feature = "serde")]
                fn whole(partial: $partial) -> Option<Self> {
                    Some(Self {
                        $(
                            $field: crate::order::draft::part::draft!(
                                @call whole $($mode)?
                            )(partial.$field)?,
                        )*
                    })
                }
            }

            #[cfg(feature = "serde")]
            impl $partial {
                fn read(
                    fields: &mut crate::data::Fields<'_>,
                    findings: &mut crate::finding::Findings,
                ) -> Self {
                    Self {
                        $(
                            $field: crate::order::draft::part::draft!(@call read $($mode)?)(
                                stringify!($field),
                                core::marker::PhantomData::<$type>,
                                fields,
                                findings,
                            ),
                        )*
                    }
                }
            }

            #[cfg(feature = "serde")]
            impl crate::data::Fieldset for $draft {
                fn write_fields<M: serde::ser::SerializeMap>(
                    &self,
                    map: &mut M,
                ) -> Result<(), M::Error> {
                    $(
                        crate::order::draft::part::draft!(@call write $($mode)?)(
                            stringify!($field), &self.$field, map,
                        )?;
                    )*
                    Ok(())
                }

                fn read_fields(
                    fields: &mut crate::data::Fields<'_>,
                    findings: &mut crate::finding::Findings,
                ) -> crate::data::Reading<Self> {
                    crate::data::reader::unless_refused(findings, |findings| {
                        let partial = $partial::read(fields, findings);
                        crate::order::draft::part::Draft::whole(partial)
                    })
                }

                #[cfg(test)]
                fn forms(shapes: &mut crate::data::shape::Shapes) -> crate::data::shape::Forms {
                    let forms = crate::data::shape::Forms::none();
                    $(
                        let shape = crate::order::draft::part::draft!(@call shape $($mode)?);
                        let name = stringify!($field);
                        let field = shape(name, core::marker::PhantomData::<$type>, shapes);
                        let forms = forms.and(&field.described(name, &[$( stringify!($doc) ),*]));
                    )*
                    forms
                }
            }

            crate::data::serde_forms!($draft);
        )+
    };
}
pub(super) use draft;
